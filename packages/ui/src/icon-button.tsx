'use client';

import { cn } from './cn';
import { Button, type ButtonProps } from './button';
import { Tooltip } from './tooltip';

export type IconButtonProps = Omit<ButtonProps, 'aria-label' | 'size'> & {
  /** Read to screen readers and shown as the tooltip: an icon alone says too little. */
  label: string;
  keys?: string;
  size?: 'sm' | 'md';
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
};

const SIZES = { sm: 'size-7', md: 'size-(--control)' };

/** A square button with an icon, its name and (optionally) its shortcut in a tooltip. */
export function IconButton({
  label,
  keys,
  size = 'md',
  variant = 'ghost',
  tooltipSide,
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip content={label} keys={keys} side={tooltipSide}>
      <Button
        data-slot="icon-button"
        aria-label={label}
        variant={variant}
        className={cn('px-0', SIZES[size], className)}
        {...props}
      />
    </Tooltip>
  );
}
