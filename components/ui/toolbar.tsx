import type { ReactNode } from "react";

/** The filters are a GET form, so that the address holds their state. */
export function Toolbar({
  action,
  label,
  children,
}: {
  readonly action: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <search aria-label={label} data-print="no">
      <form className="toolbar" action={action} method="get">
        {children}
      </form>
    </search>
  );
}

export interface SelectProps {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly defaultValue?: string;
}

export function Select({ name, id = name, label, options, defaultValue }: SelectProps) {
  return (
    <label htmlFor={id}>
      {label}
      <select className="control" id={id} name={name} defaultValue={defaultValue}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface SearchInputProps {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly defaultValue?: string;
  readonly shortcut?: string;
}

export function SearchInput({ name, id = name, label, defaultValue, shortcut }: SearchInputProps) {
  return (
    <label htmlFor={id}>
      {label}
      <input
        className="control"
        type="search"
        id={id}
        name={name}
        dir="auto"
        autoComplete="off"
        defaultValue={defaultValue}
        aria-keyshortcuts={shortcut}
      />
    </label>
  );
}
