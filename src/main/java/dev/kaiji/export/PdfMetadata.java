package dev.kaiji.export;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/**
 * What a PDF says of itself in XMP: that it keeps PDF/A-3a and PDF/UA-1, its title, author, subject, language and moment.
 *
 * <p>Written out here, because the library's own goes through whatever XML serialiser is on the class path, and the same document would be other bytes elsewhere.
 */
record PdfMetadata(String title, String author, String subject, String language, OffsetDateTime moment) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /** What the HTML says in its head. */
    static PdfMetadata of(Document document) {
        return new PdfMetadata(
                document.title(),
                content(document, "author"),
                content(document, "subject"),
                document.select("html").attr("lang"),
                OffsetDateTime.parse(content(document, "dcterms.modified")));
    }

    private static String content(Document document, String name) {
        return document.select("meta[name=" + name + "]").attr("content");
    }

    byte[] xmp() {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <pdfaid:part>3</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                <pdfuaid:part>1</pdfuaid:part>
                <pdf:Producer>Kaiji</pdf:Producer>
                <xmp:CreateDate>%1$s</xmp:CreateDate>
                <xmp:ModifyDate>%1$s</xmp:ModifyDate>
                <dc:format>application/pdf</dc:format>
                <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%3$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%4$s</rdf:li></rdf:Seq></dc:creator>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%5$s</rdf:li></rdf:Alt></dc:description>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>The part of ISO 14289 that is kept</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(MOMENT.format(moment), text(language), text(title), text(author), text(subject))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String plain) {
        return Entities.escape(
                plain,
                new Document.OutputSettings()
                        .escapeMode(Entities.EscapeMode.xhtml)
                        .charset(StandardCharsets.UTF_8));
    }
}
