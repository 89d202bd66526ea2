"""Functions to type into the code editor: valid ones, and one that fails."""

PRIOR = "def prior_density(w, prior_sd):\n"
LAPLACE = PRIOR + "    return np.exp(-np.abs(w) / prior_sd) / (2 * prior_sd)\n"
NOISE = (
    "def noise_density(residual, noise_sd):\n"
    "    return np.exp(-np.abs(residual) / noise_sd) / (2 * noise_sd)\n"
)
FAILS = PRIOR + "    height = 1\n    return heigth * w\n"
