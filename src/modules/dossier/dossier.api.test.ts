import { describe, expect, test } from 'vitest';
import { lakipToSignature } from '../../../test/support/lakip.ts';
import { testApp } from '../../../test/support/app.ts';

describe('SOP 5 by plain forms', () => {
  test('runs from the assignment to the archive', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const run = await lakipToSignature(office);
    expect(await run.finish()).toMatchObject({ status: 'done' });
  });
});
