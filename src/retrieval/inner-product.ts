/**
 * Inner product of two rows of `width` numbers, which begin at `i` of `a` and at `j` of `b`. Four
 * sums that do not wait for one another: an exact search takes thousands of such products.
 */
export function innerProduct(
  a: Float32Array,
  b: Float32Array,
  width = a.length,
  i = 0,
  j = 0,
): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = width - (width % 4);
  for (let k = 0; k < whole; k += 4) {
    s0 += (a[i + k] as number) * (b[j + k] as number);
    s1 += (a[i + k + 1] as number) * (b[j + k + 1] as number);
    s2 += (a[i + k + 2] as number) * (b[j + k + 2] as number);
    s3 += (a[i + k + 3] as number) * (b[j + k + 3] as number);
  }
  for (let k = whole; k < width; k++) s0 += (a[i + k] as number) * (b[j + k] as number);
  return s0 + s1 + s2 + s3;
}
