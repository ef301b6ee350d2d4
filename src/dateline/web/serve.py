"""Run the server on this machine alone."""

from pathlib import Path

import uvicorn

from dateline.api import Story
from dateline.model import InputError
from dateline.web.app import application

#: The only address it listens on: nothing outside this machine can reach it.
LOOPBACK = "127.0.0.1"


def serve(story: Path, port: int) -> None:
    """Serve a story until interrupted. Raises StoryError, and InputError when the port is taken."""
    with Story(story) as opened:
        app = application(opened, port)
        config = uvicorn.Config(
            app, host=LOOPBACK, port=port, log_level="critical", access_log=False, server_header=False, lifespan="off"
        )
        server = uvicorn.Server(config)
        try:
            server.run()
        except KeyboardInterrupt:
            return  # asked to end, and ended
        except SystemExit as wrong:
            raise InputError(f"port {port} cannot be used. Give another one with --port") from wrong
