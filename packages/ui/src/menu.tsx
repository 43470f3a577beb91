'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';
import { floatingClass, floatingItemClass, floatingLabelClass } from './floating';
import { Kbd } from './kbd';
import { Link } from './link';

export type MenuProps = {
  trigger: ReactElement<Record<string, unknown>>;
  side?: 'top' | 'right' | 'bottom' | 'left';
  align?: 'start' | 'center' | 'end';
  className?: string;
  children: ReactNode;
};

/** A list of actions behind a button. Fill it with MenuItem, MenuCheckItem, MenuGroup, MenuSeparator. */
export function Menu({ trigger, side = 'bottom', align = 'start', className, children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup
            data-slot="menu"
            className={cn(floatingClass, 'max-h-(--available-height) min-w-48 overflow-y-auto p-1', className)}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export type MenuItemProps = {
  icon?: LucideIcon;
  keys?: string;
  hint?: ReactNode;
  tone?: 'default' | 'danger';
  disabled?: boolean;
  /** Either goes somewhere … */
  href?: string;
  /** … or does something. */
  onSelect?: () => void;
  children: ReactNode;
};

/** One action or destination in a Menu. */
export function MenuItem({
  icon: Icon,
  keys,
  hint,
  tone = 'default',
  disabled,
  href,
  onSelect,
  children,
}: MenuItemProps) {
  const className = cn(floatingItemClass, tone === 'danger' && 'text-danger');
  const content = (
    <>
      {Icon && <Icon aria-hidden className={tone === 'danger' ? undefined : 'text-muted-foreground'} />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {hint && <span className="text-xs text-muted-foreground">{hint}</span>}
      {keys && <Kbd keys={keys} />}
    </>
  );
  if (href !== undefined) {
    return (
      <Base.LinkItem closeOnClick render={<Link href={href} />} className={className}>
        {content}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item disabled={disabled} onClick={onSelect} className={className}>
      {content}
    </Base.Item>
  );
}

/** A choice that is on or off; the menu stays open. */
export function MenuCheckItem({
  checked,
  onCheckedChange,
  children,
}: {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} className={floatingItemClass}>
      <span className="grid size-4 place-items-center">
        <Base.CheckboxItemIndicator render={<Check aria-hidden />} />
      </span>
      {children}
    </Base.CheckboxItem>
  );
}

/** A titled part of a Menu. */
export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={floatingLabelClass}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

/** A line between two parts of a Menu. */
export function MenuSeparator() {
  return <div role="separator" className="-mx-1 my-1 h-px bg-border" />;
}
