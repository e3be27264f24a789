import assert from 'node:assert/strict';
import { datesIn } from '../../server/src/core/facts/dates.js';

describe('Dates', () => {
  const dates = (text: string) => datesIn(text).map(({ date, start, end }) => [text.slice(start, end), date]);

  it('are read in every form that has one meaning', () => {
    assert.deepEqual(dates('made on 1 March 2026, amended March 2nd, 2027 and 2028-02-29'), [
      ['1 March 2026', '2026-03-01'],
      ['March 2nd, 2027', '2027-03-02'],
      ['2028-02-29', '2028-02-29'],
    ]);
    assert.deepEqual(dates('this 3rd day of Sept., 2026; Oct. 4 2026'), [
      ['3rd day of Sept., 2026', '2026-09-03'],
      ['Oct. 4 2026', '2026-10-04'],
    ]);
  });

  it('are left out where there is no such day, or more than one way to read them', () => {
    assert.deepEqual(dates('30 February 2026, 29 February 2100, 31 April 2026, 2026-13-01, 03/04/2026, 1.2.2026'), []);
  });
});
