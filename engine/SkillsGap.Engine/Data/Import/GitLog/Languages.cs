namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>
/// The language of a file by its name. Names are those of GitHub's Linguist; case does not count. To add one: a line in the table.
/// </summary>
internal static class Languages
{
    private static readonly (string Language, string Names)[] Table =
    [
        ("Assembly", ".asm .s"),
        ("Batchfile", ".bat .cmd"),
        ("C", ".c .h"),
        ("C#", ".cs .csx .cshtml .razor"),
        ("C++", ".cpp .cc .cxx .hpp .hh .hxx .ipp"),
        ("Clojure", ".clj .cljs .cljc"),
        ("CMake", ".cmake CMakeLists.txt"),
        ("COBOL", ".cob .cbl .cpy"),
        ("CSS", ".css"),
        ("CUDA", ".cu .cuh"),
        ("Dart", ".dart"),
        ("Dockerfile", ".dockerfile Dockerfile Containerfile"),
        ("Elixir", ".ex .exs"),
        ("Erlang", ".erl .hrl"),
        ("F#", ".fs .fsx .fsi"),
        ("Fortran", ".f .f90 .f95 .for"),
        ("Go", ".go"),
        ("GraphQL", ".graphql .gql"),
        ("Groovy", ".groovy .gradle Jenkinsfile"),
        ("Haskell", ".hs .lhs"),
        ("HCL", ".tf .tfvars .hcl"),
        ("HTML", ".html .htm .xhtml"),
        ("Java", ".java"),
        ("JavaScript", ".js .mjs .cjs .jsx"),
        ("Julia", ".jl"),
        ("Jupyter Notebook", ".ipynb"),
        ("Kotlin", ".kt .kts"),
        ("Lua", ".lua"),
        ("Makefile", ".mk Makefile GNUmakefile"),
        ("Markdown", ".md .markdown .mdx"),
        ("MATLAB", ".m .mlx"),
        ("Objective-C", ".mm"),
        ("OCaml", ".ml .mli"),
        ("Perl", ".pl .pm"),
        ("PHP", ".php .phtml"),
        ("PLSQL", ".pls .plb .pks .pkb"),
        ("PowerShell", ".ps1 .psm1 .psd1"),
        ("Protocol Buffer", ".proto"),
        ("Python", ".py .pyi .pyx .pyw"),
        ("R", ".r .rmd .rnw"),
        ("Ruby", ".rb .rake .gemspec Rakefile Gemfile"),
        ("Rust", ".rs"),
        ("Sass", ".scss .sass"),
        ("Scala", ".scala .sc .sbt"),
        ("Shell", ".sh .bash .zsh .ksh .bats"),
        ("Solidity", ".sol"),
        ("SQL", ".sql .ddl .dml"),
        ("Starlark", ".bzl .star BUILD WORKSPACE BUILD.bazel"),
        ("Svelte", ".svelte"),
        ("Swift", ".swift"),
        ("SystemVerilog", ".sv .svh"),
        ("TeX", ".tex .sty .cls .bib"),
        ("TypeScript", ".ts .tsx .mts .cts"),
        ("VBA", ".bas .vba .frm"),
        ("Verilog", ".v .vh"),
        ("VHDL", ".vhd .vhdl"),
        ("Visual Basic .NET", ".vb"),
        ("Vue", ".vue"),
        ("XSLT", ".xsl .xslt"),
        ("YAML", ".yml .yaml"),
        ("Zig", ".zig"),
    ];

    private static readonly Dictionary<string, string> ByName = Table
        .SelectMany(line => line.Names.Split(' '), (line, name) => (line.Language, name))
        .ToDictionary(pair => pair.name, pair => pair.Language, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Find = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All languages.</summary>
    public static IReadOnlySet<string> All { get; } = Table.Select(line => line.Language).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a path by its file name or extension, or null.</summary>
    public static string? Of(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (Find.TryGetValue(name, out string? language))
            return language;
        int dot = name.LastIndexOf('.');
        return dot > 0 && Find.TryGetValue(name[dot..], out language) ? language : null;
    }
}
