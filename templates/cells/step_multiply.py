import numpy as np

X = np.array([[1.0, 0.5], [2.0, -1.0], [0.5, 1.5]])
y = np.array([2.0, 1.0, 3.0])
noise_sd, prior_sd = 1.0, 0.5

penalty = noise_sd**2 / prior_sd**2
for w in np.array([[0.0, 0.0], [0.8, 0.3], [-1.0, 2.0]]):
    r = y - X @ w
    terms = r @ r / (2 * noise_sd**2) + w @ w / (2 * prior_sd**2)
    J = r @ r + penalty * w @ w
    print(w, np.isclose(J, 2 * noise_sd**2 * terms))
