/** The sum of amounts as the API writes them (`8500.00`), exact: reckoned in whole fen. */
export function sumMoney(amounts: readonly string[]): string {
  const fen = amounts.reduce((sum, amount) => {
    const [yuan = '0', cents = ''] = amount.split('.');
    return sum + BigInt(yuan) * 100n + BigInt(cents.padEnd(2, '0').slice(0, 2));
  }, 0n);
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
