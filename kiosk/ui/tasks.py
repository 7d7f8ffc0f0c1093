"""Run a callable on a worker, deliver the result on the GUI thread.

The GUI thread never waits: it hands work over here and is told when it is done. Must not know what the work is.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

T = TypeVar("T")

END_S = 5.0  # writing down a ticket, a PDF; paper may take longer, and the end does not wait for it


class Tasks(QObject):
    """One worker, so that requests keep their order, and a door back to the thread this object was made on."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, name: str = "desk") -> None:
        """`name` is the thread's."""
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._under_way: set[Future[None]] = set()
        self._closed = False
        self._arrived.connect(self._deliver)

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BaseException], None]) -> None:
        """Call `work` on the worker, then `done(result)` or `failed(exception)` on the GUI thread."""

        def job() -> None:
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001  # carried to the GUI thread, which judges it
                self.post(partial(failed, error))
            else:
                self.post(partial(done, result))

        future = self._worker.submit(job)
        self._under_way.add(future)
        future.add_done_callback(self._under_way.discard)

    def post(self, call: Callable[[], Any]) -> None:
        """Have `call` called on the GUI thread, from any other; does nothing once closed."""
        if not self._closed:
            self._arrived.emit(call)

    def close(self) -> None:
        """Take no more work and deliver nothing more; wait for what is under way, `END_S` at most."""
        self._closed = True
        self._worker.shutdown(wait=False, cancel_futures=True)
        wait(tuple(self._under_way), END_S)

    @Slot(object)
    def _deliver(self, call: Callable[[], Any]) -> None:
        if not self._closed:
            call()
