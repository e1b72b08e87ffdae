/** A number as people write it ("12,5", "1 200", "−3 %"); undefined where it is none. */
export function readMeasured(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/%$/, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) + 0 : undefined;
}
