/** The look and motion that menus, selects, popovers and comboboxes share. */
export const floatingClass =
  'rounded-lg bg-overlay text-foreground shadow-overlay outline-none origin-(--transform-origin) ' +
  'transition-[opacity,scale] duration-100 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0';

/** One line of a menu or list box. */
export const floatingItemClass =
  'flex min-h-7 cursor-default items-center gap-2 rounded-md px-2 py-1 text-sm outline-none select-none ' +
  'data-highlighted:bg-accent data-disabled:text-muted-foreground data-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0';

/** The small heading above a group of lines. */
export const floatingLabelClass = 'px-2 pt-2 pb-1 text-2xs font-medium text-muted-foreground';
