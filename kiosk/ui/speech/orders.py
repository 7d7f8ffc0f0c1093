"""What the kiosk and the process of its speech engine tell each other, one JSON object a line. Must not know Qt."""

import msgspec


class Order(msgspec.Struct, frozen=True):
    """Say a text in a language, at a rate (-1 to 1; 0 is the voice's own) and a volume (0 to 1); "": be silent.

    What is being said is cut in either case.
    """

    number: int
    text: str = ""
    language: str = ""
    rate: float = 0.0
    volume: float = 1.0


class Answer(msgspec.Struct, frozen=True):
    """`number` is the order that has been carried out, said to its end or not sayable; 0: ready for orders.

    `languages` are those asked about that somebody can speak, told once, with the first answer.
    """

    number: int
    languages: tuple[str, ...] = ()
