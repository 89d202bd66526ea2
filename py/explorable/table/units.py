"""Numbers with a sign of their unit: 5 %, $1.50, 12,00 €, CHF 7."""

import re
import unicodedata

CODES = "USD|EUR|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|CAD|AUD|INR|BRL"
SIGNED = re.compile(rf"([+-]?)({CODES}|[^\w\s.,+'-])?\s*(.*?\d\.?,?)\s*({CODES}|[^\w\s.,+'-])?")
PERCENT = "%‰"


def bare(text):
    """(the number's text, its sign) of a cell: ("5", "%") of "5 %"; (text, "") without a sign.

    A sign is a currency's, its code, per cent or per mille; it stands before or after the number.
    """
    plain = text.strip().replace("\u2212", "-")
    if plain[:1].isdigit() and plain[-1:].isdigit():
        return text, ""
    found = SIGNED.fullmatch(plain)
    if not found:
        return text, ""
    minus, before, number, after = found.groups()
    signs = [sign for sign in (before, after) if sign]
    if len(signs) != 1 or not _is_sign(signs[0], signs[0] == before):
        return text, ""
    return minus + number, signs[0]


def _is_sign(sign, is_before):
    if len(sign) > 1 or unicodedata.category(sign) == "Sc":
        return True
    return sign in PERCENT and not is_before
