"""The controls of the polynomials, and the noise sd, which is held still."""

from explorable.controls import Points, Slider

NOISE_SD = 0.25

POINTS = Points(
    name="points",
    label="Points",
    noun="point",
    x_label="x",
    y_label="y",
    x_range=(-1.0, 1.0),
    y_range=(-2.5, 2.5),
    default=(
        (-1.0, 0.15),
        (-0.8, -0.72),
        (-0.6, -0.65),
        (-0.35, -1.2),
        (-0.1, -0.05),
        (0.1, 0.62),
        (0.3, 0.58),
        (0.55, 1.25),
        (0.75, 0.45),
        (0.95, 0.3),
    ),
    step=0.01,
)
DEGREE = Slider(
    name="degree",
    label="degree",
    symbol="M",
    hint="how many powers of x the curve may use",
    term="slope",
    low=1,
    high=15,
    default=9,
    step=1,
)
PENALTY = Slider(
    name="penalty",
    label="penalty strength",
    symbol="λ",
    hint="how much a large weight costs",
    term="penalty",
    low=1e-8,
    high=100.0,
    default=1e-3,
    step=0.05,
    scale="log",
)
