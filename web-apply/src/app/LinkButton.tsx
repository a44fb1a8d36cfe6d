import { Button, type ButtonProps } from 'antd';
import type { MouseEvent } from 'react';
import { useHref, useNavigate } from 'react-router';

export interface LinkButtonProps extends Omit<ButtonProps, 'href' | 'onClick'> {
  /** A page of these, as the router knows it. */
  to: string;
}

/** A link that looks like a button: one stop of the Tab key, and it can be opened beside. */
export function LinkButton({ to, ...rest }: LinkButtonProps) {
  const href = useHref(to);
  const navigate = useNavigate();
  function follow(event: MouseEvent<HTMLElement>): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(to);
  }
  return <Button {...rest} href={href} onClick={follow} />;
}
