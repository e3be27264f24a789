const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';
const word = `xmlns:w="${office}/wordprocessingml/2006/main"`;
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Half points; the font is one that every office program has or replaces by one as wide. */
const font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>';

function style(id: string, paragraph: string, characters: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${nameOf[id] ?? id}"/><w:basedOn w:val="Normal"/>${more}<w:pPr>${paragraph}</w:pPr><w:rPr>${characters}</w:rPr></w:style>`;
}

/** The names by which office programs know their own styles. */
const nameOf: Readonly<Record<string, string>> = {
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
};

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`;
const line = '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="D8D8D8"/>';

const styles = `${xml}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="Report"><w:name w:val="Report"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line}<w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8D8D8"/></w:tblBorders></w:tblPr></w:style>
${style('Title', spacing(0, 80), '<w:b/><w:sz w:val="36"/>')}
${style('Heading1', `<w:keepNext/>${spacing(360, 100)}${outline(0)}`, '<w:b/><w:sz w:val="26"/>')}
${style('Heading2', `<w:keepNext/>${spacing(200, 60)}${outline(1)}`, '<w:b/><w:sz w:val="22"/>')}
${style('TableHead', `<w:keepNext/>${spacing(40, 40)}`, '<w:color w:val="5A5A5A"/><w:sz w:val="18"/>')}
${style('TableCell', spacing(40, 40), '<w:sz w:val="19"/>')}
${style('Gap', spacing(0, 0), '<w:sz w:val="8"/>')}
${style('Draft', spacing(0, 0), '<w:sz w:val="18"/>')}
${style('Quiet', spacing(360, 0), '<w:color w:val="5A5A5A"/><w:sz w:val="18"/>')}
</w:styles>`;

/** What a Word document consists of besides its text. */
export const packageFiles: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': styles,
};
