"""Phone numbers as people type them into E.164, by Google's rules for each country (the `phonenumbers` package)."""

import phonenumbers


def e164(typed: str, region: str) -> str | None:
    """The number in E.164, read as one of `region` (ISO 3166-1 alpha-2) unless it begins with "+"; else `None`."""
    try:
        number = phonenumbers.parse(typed, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
