import numpy as np

X = np.array([[1.0, 0.5], [2.0, -1.0], [0.5, 1.5]])
y = np.array([2.0, 1.0, 3.0])
noise_sd = 1.0
w = np.array([0.8, 0.3])

r = y - X @ w
bells = np.exp(-0.5 * (r / noise_sd) ** 2) / np.sqrt(2 * np.pi * noise_sd**2)
at_once = np.exp(-r @ r / (2 * noise_sd**2)) / (2 * np.pi * noise_sd**2) ** (len(y) / 2)
print(f"{bells.prod():.9f} is the product of the bells")
print(f"{at_once:.9f} from the squared error alone")
print(np.isclose(bells.prod(), at_once))
