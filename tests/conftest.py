"""What all tests share: the option that accepts changed snapshots, and the markers."""


def pytest_addoption(parser):
    """Changed pictures are looked at by a person, then accepted."""
    parser.addoption(
        "--accept-snapshots",
        action="store_true",
        help="take the renderer's present results as the right ones",
    )


def pytest_configure(config):
    """Say which markers there are."""
    config.addinivalue_line(
        "markers", "engines(*names): run in these engines only, where one is as good as three"
    )
