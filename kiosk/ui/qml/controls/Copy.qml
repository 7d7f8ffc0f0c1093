import QtQuick
import ".."

// Any text for people: plain (a name from outside must stay a name), wrapped, bounded.
Text {
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    maximumLineCount: Theme.large ? 10 : 6
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    // 1.43 of the em: Noto Sans' line box and a little. Fixed, because one letter that only another font has would make
    // its line as high as that font likes, and push what stands below off the screen.
    lineHeightMode: fontSizeMode === Text.FixedSize ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: fontSizeMode === Text.FixedSize ? Math.round(font.pixelSize * 1.43) : 1
    horizontalAlignment: Text.AlignLeft
    // Nobody is read what is not there, nor what waits below a sheet.
    Accessible.ignored: !visible || !enabled || text === ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
