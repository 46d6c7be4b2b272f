type BriefTextProps = { text: string; leadIn?: number | undefined }

/** The words of a brief; its first words are set strong where they end a phrase of their own. */
export function BriefText({ text, leadIn = 0 }: BriefTextProps) {
  if (leadIn === 0) return <>{text}</>
  return (
    <>
      <strong>{text.slice(0, leadIn)}</strong>
      {text.slice(leadIn)}
    </>
  )
}
