import QtQuick
import QtQuick.Layouts
import ".."

// One key of the bar. `toggle`: something that is on or off.
TouchButton {
    required property bool worded
    property bool toggle: false

    stacked: true
    wordless: !worded
    symbolSize: Theme.mm(worded ? 8 : 12)
    Accessible.checkable: toggle
    Accessible.checked: toggle && marked
    Layout.fillWidth: true
}
