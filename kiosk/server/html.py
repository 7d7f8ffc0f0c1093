"""How the server's pages are made: escaped templates, one inline style, and headers that let nothing else in.

No script, no picture, no font from anywhere: the pages work on a phone that can reach only this server.
"""

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from kiosk.server.texts import TEXTS, language

TEMPLATES = Path(__file__).parent / "templates"


class Pages:
    """Renders the templates of one chain."""

    def __init__(self, brand: str) -> None:
        css = (TEMPLATES / "style.css").read_text(encoding="utf-8")
        digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(css=Markup(css), brand=brand)  # noqa: S704 - our own file
        self._headers = {
            "Cache-Control": "no-store",
            "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            # Not "no-referrer": browsers then send "Origin: null" with our own forms, and the desk checks it.
            "Referrer-Policy": "same-origin",
            "Vary": "Accept-Language",
            "X-Content-Type-Options": "nosniff",
        }

    def page(self, request: Request, template: str, *, status: int = 200, **values: object) -> Response:
        """A page in the language the browser asks for."""
        lang = language(request.headers.get("accept-language", ""))
        html = self._environment.get_template(template).render(lang=lang, t=TEXTS[lang], **values)
        # "replace": a hostile catalogue's lone surrogates have no UTF-8.
        body = html.encode("utf-8", "replace")
        return Response(body, status, {**self._headers, "Content-Language": lang}, media_type="text/html")
