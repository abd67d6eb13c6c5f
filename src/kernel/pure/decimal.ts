/**
 * Exact numbers: no binary float, no NaN, no infinity, no minus zero. A quotient is kept as it is, so nothing is
 * rounded before it is printed. decimal.js stands beneath; nobody else imports it.
 */
import { Decimal } from 'decimal.js';
import { z } from 'zod';

/** So wide that sums and products of what the product holds are never rounded. */
const Wide = Decimal.clone({ defaults: true, precision: 1_000_000 });
/** What travels: 20 significant digits, half even. decimal.js rounds a division once, so this is not rounded twice. */
const Travelling = Decimal.clone({ defaults: true, precision: 20, rounding: Decimal.ROUND_HALF_EVEN });

const DECIMAL = /^-?\d+(\.\d+)?$/;
const ONE = new Wide(1);

/** A decimal as it travels and is stored: digits and a point, no exponent, no thousand marks, no spaces. */
export const decimalText = z.string().max(100).regex(DECIMAL);

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** An immutable exact number; made by `exact`. */
export class Exact {
  private readonly above: Decimal;
  /** Above zero. */
  private readonly below: Decimal;

  constructor(above: Decimal, below: Decimal) {
    this.above = below.isNegative() ? above.negated() : above;
    this.below = below.abs();
  }

  plus(other: Exact): Exact {
    if (this.below.eq(other.below)) return new Exact(this.above.plus(other.above), this.below);
    return new Exact(this.above.times(other.below).plus(other.above.times(this.below)), this.below.times(other.below));
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact {
    return new Exact(this.above.times(other.above), this.below.times(other.below));
  }

  /** Throws a RangeError when `other` is zero: whoever divides asks first and names the reason. */
  over(other: Exact): Exact {
    if (other.sign === 0) throw new RangeError('an exact number was divided by zero');
    return new Exact(this.above.times(other.below), this.below.times(other.above));
  }

  negated(): Exact {
    return new Exact(this.above.negated(), this.below);
  }

  absolute(): Exact {
    return new Exact(this.above.abs(), this.below);
  }

  /** -1 below `other`, 0 equal, 1 above. */
  compare(other: Exact): -1 | 0 | 1 {
    return this.minus(other).sign;
  }

  get sign(): -1 | 0 | 1 {
    if (this.above.isZero()) return 0;
    return this.above.isNegative() ? -1 : 1;
  }

  /** At most 20 significant digits, half even, without trailing zeros: `97.734265734265734266`. */
  toText(): string {
    return Travelling.div(this.above, this.below).toFixed();
  }

  /** Exactly `places` decimals, half up (a half goes away from zero), with a point: `97.73`. */
  toPlaces(places: number): string {
    const shift = new Wide(`1e${places}`);
    const units = this.above.abs().times(shift).times(2).plus(this.below).divToInt(this.below.times(2));
    return (this.sign < 0 ? units.negated() : units).div(shift).toFixed(places);
  }
}

/** The number a decimal text writes. Throws a RangeError for any other text. */
export function exact(text: string | bigint): Exact {
  if (typeof text === 'string' && !isDecimal(text)) throw new RangeError(`not a decimal: ${text}`);
  return new Exact(new Wide(String(text)), ONE);
}

export const ZERO = exact('0');
export const HUNDRED = exact('100');

/** Zero for no values: ask whether there are any where missing is not zero. */
export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

export function smaller(one: Exact, other: Exact): Exact {
  return one.compare(other) <= 0 ? one : other;
}

export function larger(one: Exact, other: Exact): Exact {
  return one.compare(other) >= 0 ? one : other;
}
