import { describe, expect, it } from 'vitest';
import { Intent, newKey } from './intent.ts';

const counted = () => { let count = 0; return new Intent(() => `key-${++count}`); };

describe('Intent', () => {
  it('keeps its key while the same thing is sent again', () => {
    const intent = counted();
    expect([intent.keyFor({ a: 1 }), intent.keyFor({ a: 1 })]).toEqual(['key-1', 'key-1']);
  });

  it('takes a new key for another input', () => {
    const intent = counted();
    expect([intent.keyFor({ a: 1 }), intent.keyFor({ a: 2 })]).toEqual(['key-1', 'key-2']);
  });

  it('takes a new key for the same input once it is done', () => {
    const intent = counted();
    intent.keyFor({ a: 1 });
    intent.settle();
    expect(intent.keyFor({ a: 1 })).toBe('key-2');
  });

  it('tells files apart', () => {
    const intent = counted();
    const file = (name: string) => new File(['x'], name, { lastModified: 1 });
    expect([intent.keyFor(file('a.pdf')), intent.keyFor(file('a.pdf')), intent.keyFor(file('b.pdf'))]).toEqual(['key-1', 'key-1', 'key-2']);
  });

  it('makes UUIDs, which the server demands', () => expect(newKey()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
});
