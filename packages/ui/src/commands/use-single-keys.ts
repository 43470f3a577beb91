import { useMemo, useSyncExternalStore } from 'react';

const STORAGE_KEY = 'threshold.single-keys';
const CHANGED = 'threshold:single-keys';

function subscribe(onChange: () => void) {
  window.addEventListener('storage', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

function setEnabled(enabled: boolean) {
  localStorage.setItem(STORAGE_KEY, enabled ? 'on' : 'off');
  window.dispatchEvent(new Event(CHANGED));
}

/** Whether single-key shortcuts are on, per browser; on unless switched off. */
export function useSingleKeys() {
  const enabled = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORAGE_KEY) !== 'off',
    () => true,
  );
  return useMemo(() => ({ enabled, setEnabled }), [enabled]);
}
