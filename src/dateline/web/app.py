"""The web application: the page at `/`, questions at `/ask`, a person's word at `/review`. Nothing else."""

from functools import partial
from pathlib import Path
from secrets import token_urlsafe

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from dateline.api import Story
from dateline.model import DatelineError, InputError
from dateline.web.guard import Guard, may_write
from dateline.web.review import WordOfAPerson, read_word
from dateline.web.room import Room

#: More than any correction needs.
LARGEST = 64 * 1024
HERE = Path(__file__).parent


def application(story: Story, port: int, token: str | None = None) -> Starlette:
    """An application for one story, to be reached at a port of this machine. The token is new for each one."""
    room = Room(story, token or token_urlsafe(24))
    routes = [
        Route("/", partial(_page, room), methods=["GET"]),
        Route("/ask", partial(_ask, room), methods=["GET"]),
        Route("/review", partial(_review, room, port), methods=["POST"]),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard, port=port)])


async def _page(room: Room, request: Request) -> Response:
    try:
        made = await run_in_threadpool(room.page, request.query_params.get("as_of") or None)
    except DatelineError as wrong:
        return PlainTextResponse(f"{wrong}\n", 400)
    return HTMLResponse(made.html, headers={"Content-Security-Policy": f"{made.policy}; frame-ancestors 'none'"})


async def _ask(room: Room, request: Request) -> Response:
    """The answer to `?q=` as `dateline ask --json` gives it. Asked by the page; other sites cannot read it."""
    query = request.query_params
    try:
        return Response(
            await run_in_threadpool(room.ask, query.get("q", ""), query.get("as_of") or None),
            media_type="application/json",
        )
    except DatelineError as wrong:
        return JSONResponse({"error": str(wrong)}, 400)


async def _review(room: Room, port: int, request: Request) -> Response:
    if not may_write(request.headers, room.token, port):
        return JSONResponse({"error": "refused: this did not come from the page of this server. Load it anew"}, 403)
    try:
        word = read_word(await _body(request))
        made = await run_in_threadpool(room.write_down, word)
    except DatelineError as wrong:
        return JSONResponse({"error": str(wrong)}, 400)
    return JSONResponse({"written": made})


async def _body(request: Request) -> bytes:
    taken = bytearray()
    async for part in request.stream():
        taken += part
        if len(taken) > LARGEST:
            raise InputError("this is more than a correction can hold")
    return bytes(taken)


__all__ = ["WordOfAPerson", "application"]
