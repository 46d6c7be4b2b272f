const HE =
  'adam adrian alan albert alexander alfred allan andrew andy anthony antony arthur barack barry ben benjamin bernard ' +
  'bernie bill bob boris brian bruce carl charles charlie christopher clive colin craig daniel danny darren dave david ' +
  'dean dennis derek donald douglas duncan edward eric ernest frank fred gareth gary gavin geoffrey george gerald ' +
  'gordon graham greg gregory guy harold harry henry howard hugh iain ian jack jacob james jason jeff jeffrey jeremy ' +
  'jim joe john jon jonathan joseph josh joshua justin keith ken kenneth kevin larry lawrence leonard liam luke ' +
  'malcolm marco marcus mark martin matt matthew michael mick mike mitch mohammed muhammad nathan neil nicholas nick ' +
  'nigel oliver oscar owen patrick paul peter philip phil ralph raymond richard robert rob rodney roger ronald roy ' +
  'rupert russell ryan scott sean sebastian sergei simon stephen steve steven stuart ted terry theodore thomas tim ' +
  'timothy tom tony trevor victor vincent vladimir walter warren wayne william'
const SHE =
  'abigail alice alison amanda amy andrea angela ann anna anne annie barbara beth betty brenda bridget carly carol ' +
  'caroline catherine charlotte cheryl christine claire clare cynthia dawn deborah debbie denise diana diane donna ' +
  'dorothy edith eileen elaine eleanor elizabeth ellen emily emma esther eva evelyn fiona florence frances gillian ' +
  'grace hannah harriet heather heidi helen hillary hilary ingrid irene isabel ivanka jacqueline jane janet janice ' +
  'jean jennie jennifer jenny jessica jill joan joanna joanne josephine joyce judith judy julia julie karen kate ' +
  'katherine kathleen kathryn katie kay kellyanne kirsty laura lauren linda lisa lorraine louise lucy lydia lynn ' +
  'margaret maria marie marilyn marion martha mary maureen megan melania melissa michelle miriam monica nancy naomi ' +
  'natalie nicola nicole olivia pamela patricia paula pauline penelope penny priti rachel rebecca rita rosemary ruth ' +
  'sally samantha sandra sara sarah sharon sheila shirley sophie stella stephanie susan suzanne sylvia teresa theresa ' +
  'tina tracey tracy vanessa vera veronica victoria virginia wendy yvette yvonne zoe'

const PRONOUNS: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...HE.split(' ').map((name) => [name, 'he'] as const),
  ...SHE.split(' ').map((name) => [name, 'she'] as const),
])

/**
 * The pronoun that most bearers of a forename go by in English; null for names that are not listed. It is only
 * used to refuse: a person is never called by it in print.
 */
export function pronounOfForename(forename: string): 'he' | 'she' | null {
  return PRONOUNS.get(forename.toLowerCase()) ?? null
}
