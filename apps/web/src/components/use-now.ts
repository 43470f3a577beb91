'use client';

import { useEffect, useState } from 'react';

/** The time, once a minute: what the server said at first, so that both render the same, and then this clock's. */
export function useNow(serverNowMs: number): number {
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    const tick = () => setNowMs(Date.now());
    const first = setTimeout(tick, 0);
    const each = setInterval(tick, 30_000);
    return () => {
      clearTimeout(first);
      clearInterval(each);
    };
  }, []);
  return nowMs;
}
