#!/bin/sh
# Builds dist/Tawsim.app on macOS and puts it into a .dmg with nothing but the system's tools.
# TAWSIM_IDENTITY names a Developer ID to sign with; without one it is signed for this Mac alone.
# Untried: there was no Mac where it was written.
set -eu
cd "$(dirname "$0")/../.."
sh packaging/package.sh folder
app=dist/Tawsim.app
version=$(dist/tawsim/tawsim --version | awk '{print $NF}')

identity=${TAWSIM_IDENTITY:--}
if [ "$identity" = - ]; then
    codesign --force --deep --sign - "$app"
else
    codesign --force --deep --options runtime --timestamp \
        --entitlements packaging/macos/entitlements.plist --sign "$identity" "$app"
fi
codesign --verify --deep --strict "$app"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "Tawsim $version" -srcfolder "$stage" -ov -format UDZO \
    "dist/tawsim-$version.dmg"
