# Fits R's packages: `Rscript r_packages.R DATA`, a CSV of X and y. Prints a line "id setting b w1 w2
# w3" for each of them that is installed.

data <- read.csv(commandArgs(TRUE)[1])
X <- as.matrix(data[, 1:3])
y <- data$y
binary <- all(y %in% c(0, 1))
tight <- list(trace = FALSE, maxit = 10000, reltol = 1e-16, abstol = 1e-16)
say <- function(id, setting, all) cat(id, setting, format(all, digits = 15), "\n")
there <- function(package) suppressMessages(require(package, character.only = TRUE, quietly = TRUE))

for (setting in c(0.05, 0.4)) {
  if (there("nnet")) {
    kind <- if (binary) list(entropy = TRUE) else list(linout = TRUE)
    fitted <- do.call(nnet, c(list(X, y, size = 0, skip = TRUE, decay = setting), kind, tight))
    say(if (binary) "nnet-entropy" else "nnet-linout", setting, fitted$wts)
    if (binary) {
      fitted <- do.call(multinom, c(list(y ~ X, decay = setting), tight))
      say("nnet-multinom", setting, coef(fitted))
    }
  }
  if (there("rms")) {
    words <- y ~ x1 + x2 + x3
    fitted <- if (binary) lrm(words, data, penalty = setting, eps = 1e-12, maxit = 100) else
      ols(words, data, penalty = setting)
    say(if (binary) "rms-lrm" else "rms-ols", setting, coef(fitted))
  }
  if (!binary && there("MASS"))
    say("mass-lm-ridge", setting, coef(lm.ridge(y ~ x1 + x2 + x3, data, lambda = setting)))
}
