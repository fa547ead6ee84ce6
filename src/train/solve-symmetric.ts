/** Solves `matrix` · X = `right` for a symmetric positive definite matrix of `size` rows, row by row (Cholesky); `right` has `columns`. */
export function solveSymmetric(matrix: Float64Array, size: number, right: Float64Array, columns: number): Float64Array {
  const factor = cholesky(matrix, size);
  const solution = Float64Array.from(right);
  const subtract = (row: number, other: number, times: number) => {
    for (let column = 0; column < columns; column++)
      solution[row * columns + column] =
        (solution[row * columns + column] ?? 0) - times * (solution[other * columns + column] ?? 0);
  };
  const divide = (row: number) => {
    const pivot = factor[row * size + row] ?? 1;
    for (let column = 0; column < columns; column++)
      solution[row * columns + column] = (solution[row * columns + column] ?? 0) / pivot;
  };
  for (let row = 0; row < size; row++) {
    for (let other = 0; other < row; other++) subtract(row, other, factor[row * size + other] ?? 0);
    divide(row);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let other = row + 1; other < size; other++) subtract(row, other, factor[other * size + row] ?? 0);
    divide(row);
  }
  return solution;
}

/** The lower triangle L of L · Lᵀ. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0;
      for (let at = 0; at < column; at++) sum -= (factor[row * size + at] ?? 0) * (factor[column * size + at] ?? 0);
      factor[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, Number.EPSILON)) : sum / (factor[column * size + column] ?? 1);
    }
  }
  return factor;
}
