import { expect, it } from 'vitest';
import { billingText } from './billing-text';

const prairie = { planName: 'Prairie PPO', from: '2026-11-18', to: '2026-11-22' };
const lakes = { planName: 'Great Lakes HMO', from: '2026-11-23', to: '2026-12-15' };
const none = { planName: null, from: '2026-11-23', to: '2026-12-15' };

it('names the plan alone while nothing follows it', () => {
  expect(billingText([{ ...prairie, to: '2026-12-15' }])).toEqual({ bills: 'Prairie PPO', gaps: [] });
});

it('says until when, and who comes then', () => {
  expect(billingText([prairie, lakes])).toEqual({
    bills: 'Prairie PPO until Nov 22, then Great Lakes HMO',
    gaps: [],
  });
});

it('says from when nobody bills', () => {
  expect(billingText([prairie, none])).toEqual({
    bills: 'Prairie PPO until Nov 22',
    gaps: ['No coverage from Nov 23'],
  });
  expect(billingText([none])).toEqual({ bills: null, gaps: ['No coverage from Nov 23'] });
});

it('says both ends of a hole between two plans', () => {
  const later = { ...lakes, from: '2026-11-26' };
  expect(billingText([prairie, { ...none, to: '2026-11-25' }, later])).toEqual({
    bills: 'Prairie PPO until Nov 22, then Great Lakes HMO from Nov 26',
    gaps: ['No coverage from Nov 23 to Nov 25'],
  });
});
