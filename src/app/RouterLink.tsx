import type { AnchorHTMLAttributes, Ref } from 'react';
import { Link } from 'react-router';

interface RouterLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;

/** What MUI renders for an `href`: an address of the program goes through the router, any other is a plain link. */
export function RouterLink({ href, children, ...rest }: RouterLinkProps) {
  if (href === undefined || ELSEWHERE.test(href)) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link to={href} {...rest}>
      {children}
    </Link>
  );
}
