// Checks a log of ours with Go's own sumdb/note and sumdb/tlog: the note, its tree through authenticated tiles, every entry, a proof and the
// consistency with an older checkpoint. Prints "ok SIZE" and ends with 0, or says what is wrong and ends with 1. Proof and consistency may be left out.
//
//	check FOLDER VKEY [PROOF ENTRY [OLD CONSISTENCY]]
package main

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func run(args []string) error {
	folder, vkey := args[0], args[1]
	text, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	tree, err := open(text, vkey)
	if err != nil {
		return err
	}
	if err := entries(folder, tree); err != nil {
		return err
	}
	if len(args) > 3 {
		if err := proof(args[2], args[3], vkey); err != nil {
			return fmt.Errorf("proof: %w", err)
		}
	}
	if len(args) > 5 {
		if err := consistency(args[4], args[5], vkey, tree); err != nil {
			return fmt.Errorf("consistency: %w", err)
		}
	}
	fmt.Println("ok", tree.N)
	return nil
}

// open verifies a checkpoint's note with the log's key and reads its three lines.
func open(text []byte, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, errors.New("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// files reads tiles where C2SP puts them: Go's path without the height.
type files struct{ folder string }

func (f files) Height() int                            { return height }
func (f files) SaveTiles(tiles []tlog.Tile, _ [][]byte) {}

func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := f.read(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		if len(data) < tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s is short", tile.Path())
		}
		all = append(all, data[:tile.W*tlog.HashSize])
	}
	return all, nil
}

// read takes the full tile where a partial one is gone.
func (f files) read(path string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(f.folder, path))
	if cut := strings.Index(path, ".p/"); errors.Is(err, os.ErrNotExist) && cut >= 0 {
		return os.ReadFile(filepath.Join(f.folder, path[:cut]))
	}
	return data, err
}

// entries recomputes the tree from every entry of every bundle, holds each tile of the folder against it, and reads leaves through Go's own reader
// of tiles. That reader alone would not do: up to x/mod 0.7 it leaves some tiles unauthenticated where a tile of the edge holds several subtrees.
func entries(folder string, tree tlog.Tree) error {
	tiles := files{folder}
	var stored []tlog.Hash
	memory := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var some []tlog.Hash
		for _, index := range indexes {
			some = append(some, stored[index])
		}
		return some, nil
	})
	for start := int64(0); start < tree.N; start += 256 {
		width := tree.N - start
		if width > 256 {
			width = 256
		}
		path := tlog.Tile{H: height, L: -1, N: start / 256, W: int(width)}.Path()
		data, err := tiles.read(strings.Replace(path, "tile/8/data/", "tile/entries/", 1))
		if err != nil {
			return err
		}
		for i := int64(0); i < width; i++ {
			if len(data) < 2 || len(data) < 2+(int(data[0])<<8|int(data[1])) {
				return fmt.Errorf("%s is short", path)
			}
			length := int(data[0])<<8 | int(data[1])
			hashes, err := tlog.StoredHashes(start+i, data[2:2+length], memory)
			if err != nil {
				return err
			}
			stored = append(stored, hashes...)
			data = data[2+length:]
		}
	}

	root, err := tlog.TreeHash(tree.N, memory)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return errors.New("the entries do not make the signed root")
	}
	all := tlog.NewTiles(height, 0, tree.N)
	for i, tile := range all {
		// A partial tile is listed at each width up to its own.
		if i+1 < len(all) && all[i+1].L == tile.L && all[i+1].N == tile.N {
			continue
		}
		right, err := tlog.ReadTileData(tile, memory)
		if err != nil {
			return err
		}
		found, err := tiles.ReadTiles([]tlog.Tile{tile})
		if err != nil {
			return err
		}
		if !bytes.Equal(right, found[0]) {
			return fmt.Errorf("%s is not that of the entries", tile.Path())
		}
	}

	leaf := tlog.StoredHashIndex(0, tree.N/2)
	read, err := tlog.TileHashReader(tree, tiles).ReadHashes([]int64{leaf})
	if err != nil {
		return err
	}
	if read[0] != stored[leaf] {
		return errors.New("Go's reader of tiles finds another leaf")
	}
	return nil
}

func proof(file, entry, vkey string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	head, checkpoint, _ := bytes.Cut(text, []byte("\n\n"))
	tree, err := open(checkpoint, vkey)
	if err != nil {
		return err
	}
	lines := strings.Split(string(head), "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("not a proof")
	}
	lines = lines[1:]
	if strings.HasPrefix(lines[0], "extra ") {
		if _, err := base64.StdEncoding.DecodeString(lines[0][6:]); err != nil {
			return err
		}
		lines = lines[1:]
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "index "), 10, 64)
	if err != nil {
		return err
	}
	path, err := hashes(lines[1:])
	if err != nil {
		return err
	}
	return tlog.CheckRecord(path, tree.N, tree.Hash, index, tlog.RecordHash([]byte(entry)))
}

func consistency(oldFile, proofFile, vkey string, tree tlog.Tree) error {
	text, err := os.ReadFile(oldFile)
	if err != nil {
		return err
	}
	old, err := open(text, vkey)
	if err != nil {
		return err
	}
	lines, err := os.ReadFile(proofFile)
	if err != nil {
		return err
	}
	path, err := hashes(strings.Fields(string(lines)))
	if err != nil {
		return err
	}
	return tlog.CheckTree(path, tree.N, tree.Hash, old.N, old.Hash)
}

func hashes(lines []string) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		all = append(all, hash)
	}
	return all, nil
}
