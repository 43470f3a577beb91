import { expect, it } from 'vitest';
import { homeSite } from './home-site';

it('the site that was made first keeps the organization’s clock, in whatever order the sites come', () => {
  const first = { id: '0190a000-0000-7000-8000-000000000000', zone: 'America/Denver' };
  const second = { id: '0190b000-0000-7000-8000-000000000000', zone: 'America/Chicago' };
  expect(homeSite([second, first])).toBe(first);
  expect(homeSite([first, second])).toBe(first);
  expect(homeSite([])).toBeNull();
});
