import { AlignmentType, Document, HeadingLevel, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { documentParts } from "./document-parts.js";
const FONT = {
    ascii: 'Times New Roman',
    eastAsia: '宋体',
    hAnsi: 'Times New Roman'
};
/** The interface document of a contract for a word processor. */ export function contractDocument(contract) {
    const { title, parts } = documentParts(contract);
    const document = new Document({
        creator: '军人退役“一件事”综合管理平台',
        title,
        styles: {
            default: {
                document: {
                    run: {
                        font: FONT,
                        size: 21
                    }
                }
            }
        },
        sections: [
            {
                properties: {
                    page: {
                        size: {
                            orientation: PageOrientation.LANDSCAPE
                        }
                    }
                },
                children: [
                    new Paragraph({
                        alignment: AlignmentType.CENTER,
                        heading: HeadingLevel.TITLE,
                        children: [
                            run(title)
                        ]
                    }),
                    ...parts.flatMap((part)=>{
                        if ('heading' in part) return [
                            heading(part.heading)
                        ];
                        return 'line' in part ? [
                            line(part.line)
                        ] : [
                            simpleTable(part.titles, part.rows, part.widths)
                        ];
                    })
                ]
            }
        ]
    });
    return Packer.toBuffer(document);
}
function simpleTable(titles, lines, widths) {
    const row = (cells, bold = false)=>new TableRow({
            tableHeader: bold,
            cantSplit: true,
            children: cells.map((text, at)=>new TableCell({
                    width: {
                        size: widths[at] ?? 10,
                        type: WidthType.PERCENTAGE
                    },
                    children: [
                        new Paragraph({
                            children: [
                                run(text, bold)
                            ]
                        })
                    ]
                }))
        });
    return new Table({
        width: {
            size: 100,
            type: WidthType.PERCENTAGE
        },
        rows: [
            row(titles, true),
            ...lines.map((cells)=>row(cells))
        ]
    });
}
function heading(text) {
    return new Paragraph({
        heading: HeadingLevel.HEADING_2,
        spacing: {
            before: 240,
            after: 120
        },
        children: [
            run(text, true)
        ]
    });
}
function line(text) {
    return new Paragraph({
        spacing: {
            after: 60
        },
        children: [
            run(text)
        ]
    });
}
function run(text, bold = false) {
    return new TextRun({
        text,
        bold,
        font: FONT,
        color: '000000'
    });
}

//# sourceMappingURL=contract-document.js.map