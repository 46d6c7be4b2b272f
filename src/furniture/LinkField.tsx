import styles from './LinkField.module.css'

/** A link to be copied by hand: it is marked whole as soon as it has the focus. */
export function LinkField({ link }: { link: string }) {
  return (
    <input
      className={styles.link}
      aria-label="Link"
      readOnly
      value={link}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  )
}
