"""What stands before every answer: who may ask, and what the browser may do with what it gets.

A page of some other site can make a browser on this machine send requests here. It can read no answer (same origin),
pass no token it has not read, and a name of its own that it lets point at this machine is refused by the Host header.
"""

from collections.abc import Mapping
from secrets import compare_digest

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Sent with every answer, the refusals too. The policy of the page itself is set by the page.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
#: The header that carries the token of the page. A form cannot set it, and a script of another site may not.
TOKEN = "x-dateline-token"


class Guard:
    """Refuse requests under a name other than this machine's own; put the headers on every answer."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self.app = app
        self.hosts = hosts(port)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on when it came under one of the names allowed."""
        if scope["type"] != "http":
            return
        sealed = _sealing(send)
        named = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        if len(named) != 1 or named[0].lower() not in self.hosts:
            refusal = PlainTextResponse("This server answers under 127.0.0.1 and localhost alone.\n", 421)
            await refusal(scope, receive, sealed)
            return
        await self.app(scope, receive, sealed)


def hosts(port: int) -> frozenset[str]:
    """The names this machine is asked under."""
    return frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))


def may_write(headers: Mapping[str, str], token: str, port: int) -> bool:
    """Whether a request that changes the story comes from the page itself."""
    origin = headers.get("origin")
    ours = origin is None or origin in {f"http://{host}" for host in hosts(port)}
    site = headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
    kind = headers.get("content-type", "").partition(";")[0].strip() == "application/json"
    return ours and site and kind and compare_digest(headers.get(TOKEN, "").encode(), token.encode())


def _sealing(send: Send) -> Send:
    async def sealed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sealed
