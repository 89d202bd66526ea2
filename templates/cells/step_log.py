import numpy as np

X = np.array([[1.0, 0.5], [2.0, -1.0], [0.5, 1.5]])
y = np.array([2.0, 1.0, 3.0])
noise_sd, prior_sd = 1.0, 0.5


def bell(at, sd):
    return np.exp(-0.5 * (at / sd) ** 2) / (sd * np.sqrt(2 * np.pi))


for w in np.array([[0.0, 0.0], [0.8, 0.3], [-1.0, 2.0]]):
    r = y - X @ w
    density = bell(r, noise_sd).prod() * bell(w, prior_sd).prod()
    terms = r @ r / (2 * noise_sd**2) + w @ w / (2 * prior_sd**2)
    print(f"{-np.log(density):.6f} - {terms:.6f} = {-np.log(density) - terms:.6f}")
print("at every w the same constant")
