import type { ReactNode } from 'react';

/** Something that a form is made of, as a designer holds it: question, field, column. */
export interface DesignItem {
  /** The same wherever it stands. */
  key: string;
  /** One of the palette. */
  kind: string;
  title: string;
}

/** What can be put into the form. */
export interface PaletteEntry {
  kind: string;
  title: string;
  icon?: ReactNode;
}

/** The forms that a designer can make: how an item is made, edited and shown. Everything else is the designer's. */
export interface FormDesign<Item extends DesignItem> {
  palette: readonly PaletteEntry[];
  /** What people call one: 题目. */
  noun: string;
  /** A new one with a key that none of them has. */
  make(kind: string, items: readonly Item[]): Item;
  /** In one line under its title. */
  about(item: Item): ReactNode;
  /** Its properties; `change` takes what becomes of it. */
  properties(item: Item, change: (next: Item) => void): ReactNode;
  /** The whole form as whoever fills it in sees it. */
  preview(items: readonly Item[]): ReactNode;
  /** Most of them. */
  most: number;
}
