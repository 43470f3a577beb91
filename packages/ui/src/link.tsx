'use client';

import { createContext, useContext, type ComponentType, type ComponentProps, type ReactNode } from 'react';

export type LinkProps = ComponentProps<'a'> & { href: string };

type Navigation = { Link: ComponentType<LinkProps>; navigate: (href: string) => void };

function PlainLink(props: LinkProps) {
  return <a {...props} />;
}

const NavigationContext = createContext<Navigation>({
  Link: PlainLink,
  navigate: (href) => window.location.assign(href),
});

/** Gives the whole kit the app's router: without it, links are plain anchors that reload the page. */
export function NavigationProvider({ Link, navigate, children }: Navigation & { children: ReactNode }) {
  return <NavigationContext value={{ Link, navigate }}>{children}</NavigationContext>;
}

/** Returns a function that goes to an address through the app's router. */
export function useNavigate(): (href: string) => void {
  return useContext(NavigationContext).navigate;
}

/** A link rendered by the app's router; unstyled. */
export function Link(props: LinkProps) {
  const { Link: Injected } = useContext(NavigationContext);
  return <Injected data-slot="link" {...props} />;
}
