import math

variance, slab_variance, mle = 1.0, 4.0, 1.5  # prior: half at zero, half N(0, 4)


def evidence(of_w):
    total = variance + of_w
    return math.exp(-(mle**2) / (2 * total)) / math.sqrt(total)


spike, slab = evidence(0.0), evidence(slab_variance)
at_zero = spike / (spike + slab)
share = slab_variance / (variance + slab_variance)
centre, sd = share * mle, math.sqrt(share * variance)
below = (1 - at_zero) * math.erfc(centre / sd / math.sqrt(2)) / 2
print(f"P(w < 0) = {below:.3f}, P(w = 0) = {at_zero:.3f}")
print("median exactly 0:", below < 0.5 < below + at_zero)
print(f"mean {(1 - at_zero) * centre:.3f}")
