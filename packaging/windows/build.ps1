# Builds dist\tawsim on Windows with Python 3.11 or newer, then the installer where Inno Setup is.
# Untried: there was no Windows where it was written.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
$env:PYTHONHASHSEED = "0"
if (-not $env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH = git log -1 --format=%ct }

py -3 -m venv --clear build\venv
$python = "build\venv\Scripts\python.exe"
& $python -m pip install -q -c constraints.txt ".[build]"
if ($LASTEXITCODE) { throw "pip failed" }
& $python -m pip uninstall -q -y tawsim
& $python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build\pyinstaller packaging\frozen\tawsim.spec
if ($LASTEXITCODE) { throw "PyInstaller failed" }
$version = & dist\tawsim\tawsim-cli.exe --version
Set-Content build\version.ini "[tawsim]`nversion=$($version.Split(' ')[-1])"

$iscc = Get-Command iscc -ErrorAction SilentlyContinue
if ($iscc) { & $iscc packaging\windows\tawsim.iss } else { Write-Host "dist\tawsim is built; Inno Setup (iscc) makes the installer." }
