/** Every date of the schedule after step 2, a week apart, all before the sending day. */
export const schedule = { rows: [3, 4, 5, 6, 7, 8, 9, 10, 11].map((step) => ({ step, date: `2027-02-${String(step + 5).padStart(2, '0')}` })), sendBy: '2027-02-26' };
