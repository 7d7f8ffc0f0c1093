"""`Audio`: knows whether anything sounds and whether a headset is plugged in, as that changes.

PulseAudio tells: it knows the jacks of all cards, headsets on USB too, and switches to them; PipeWire answers its
commands alike. Never waits: `pactl` runs beside the window, and again after a pause when it ends. One that is slow or
fails has told nothing: what was known holds, and it is asked again. A machine without `pactl` has its sound from ALSA,
which nobody here can ask: then there is sound, and never a headset.
"""

import shutil

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from kiosk.ui.speech.sinks import Outputs, read

SETTLE_MS = 150  # plugging in is told as a dozen of events
LIST_S = 5.0  # a sound server that does not answer is asked again
FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0
END_MS = 300
# Not of all there is: a sink that plays tells of itself all the time.
NEWS = (
    b"on card",
    b"'new' on sink #",
    b"'remove' on sink #",
    b"on server",
)


class Audio(QObject):
    """The outputs there are. Its owner closes it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outputs = Outputs()
        self._pactl = shutil.which("pactl")
        self._listening, self._asking = self._process(self._heard), self._process(None)
        self._listening.finished.connect(self._ended)
        self._listening.errorOccurred.connect(self._could_not_listen)
        self._asking.finished.connect(self._answered)
        self._asking.errorOccurred.connect(self._could_not_ask)
        self._choosing = self._process(None)
        self._pause_s = FIRST_PAUSE_S
        self._settled = self._timer(self._ask, SETTLE_MS)
        self._again = self._timer(self._listen)
        self._once_more = self._timer(self._ask)
        self._late = self._timer(self._asking.kill, round(LIST_S * 1000))

    def _process(self, heard: object) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("LC_ALL", "C")  # its news are sentences
        process.setProcessEnvironment(environment)
        process.setStandardErrorFile(QProcess.nullDevice())
        if heard is not None:
            process.readyReadStandardOutput.connect(heard)
        return process

    def _timer(self, call: object, interval_ms: int = 0) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(call)
        return timer

    def start(self) -> None:
        """Look, and go on looking."""
        if self._pactl is None:
            self._tell(Outputs(any=True))
        else:
            self._listen()

    def close(self) -> None:
        """Look no more."""
        self._pactl = None
        for timer in (self._settled, self._again, self._once_more, self._late):
            timer.stop()
        for process in (self._listening, self._asking, self._choosing):
            process.kill()
            process.waitForFinished(END_MS)

    def _run(self, process: QProcess, *arguments: str) -> None:
        if self._pactl is not None and process.state() is QProcess.ProcessState.NotRunning:
            process.start(self._pactl, list(arguments))

    def _listen(self) -> None:
        self._run(self._listening, "subscribe")
        self._settled.start()

    def _heard(self) -> None:
        told = bytes(self._listening.readAllStandardOutput().data())
        if any(news in told for news in NEWS):
            self._settled.start()

    def _ended(self) -> None:
        """The sound server ended, or there is none: nothing sounds until it answers again."""
        if self._pactl is not None:
            self._tell(Outputs())
            self._pause(self._again)

    def _could_not_listen(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # else it has also `finished`
            self._ended()

    def _could_not_ask(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._late.stop()
            self._pause(self._once_more)

    def _pause(self, then: QTimer) -> None:
        then.start(round(self._pause_s * 1000))
        self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)

    def _ask(self) -> None:
        self._once_more.stop()
        if self._asking.state() is not QProcess.ProcessState.NotRunning:
            self._settled.start()  # what it answers may be older than the latest news
            return
        self._late.start()
        self._run(self._asking, "--format=json", "list", "sinks")

    def _answered(self, code: int, how: QProcess.ExitStatus) -> None:
        self._late.stop()
        told = bytes(self._asking.readAllStandardOutput().data())
        if self._pactl is None or self._listening.state() is QProcess.ProcessState.NotRunning:
            return
        if code or how is not QProcess.ExitStatus.NormalExit:
            self._pause(self._once_more)
            return
        outputs = read(told)
        if outputs.any:
            self._pause_s = FIRST_PAUSE_S
        if outputs.headset and outputs.headset != self.outputs.headset:
            # A jack's sink is the one that sounds already; one on USB must be told to.
            self._run(self._choosing, "set-default-sink", outputs.headset)
        self._tell(outputs)

    def _tell(self, outputs: Outputs) -> None:
        if outputs != self.outputs:
            self.outputs = outputs
            self.changed.emit()
