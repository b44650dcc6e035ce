using System.Text;
using System.Text.RegularExpressions;
using SkillsGap.Engine.Data.Import.GitLog;

namespace SkillsGap.Engine.Tests.Data.Import.GitLog;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("*.cs", "a.cs", true)]
    [InlineData("*.cs", "src/deep/a.cs", true)]
    [InlineData("*.cs", "a.csx", false)]
    [InlineData("src/*.cs", "src/a.cs", true)]
    [InlineData("src/*.cs", "src/deep/a.cs", false)]
    [InlineData("src/*.cs", "lib/src/a.cs", false)]
    [InlineData("/a.cs", "a.cs", true)]
    [InlineData("/a.cs", "src/a.cs", false)]
    [InlineData("src/**/a.cs", "src/a.cs", true)]
    [InlineData("src/**/a.cs", "src/x/y/a.cs", true)]
    [InlineData("**/test/*", "test/a", true)]
    [InlineData("**/test/*", "a/test/b", true)]
    [InlineData("src/**", "src/x/y", true)]
    [InlineData("src/**", "src", false)]
    [InlineData("vendor/", "vendor/a/b.c", true)]
    [InlineData("vendor/", "x/vendor/b.c", true)]
    [InlineData("vendor/", "vendor", false)]
    [InlineData("a/vendor/", "x/a/vendor/b", false)]
    [InlineData("docs", "docs/a.md", true)]
    [InlineData("docs", "x/docs", true)]
    [InlineData("Dockerfile", "deploy/Dockerfile", true)]
    [InlineData("Dockerfile", "deploy/dockerfile", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("**", "anything/at/all", true)]
    [InlineData("", "a", false)]
    [InlineData("/", "a", false)]
    public void Glob_OfEachForm_CoversWhatGitIgnoreWould(string glob, string path, bool covers) =>
        Assert.Equal(covers, new PathGlob(glob).Covers(path));

    [Fact]
    public void Glob_OnRandomPaths_AgreesWithARegularExpression()
    {
        var random = new Random(3);
        for (int round = 0; round < 5000; round++)
        {
            string glob = "/" + Draw(random, ["a", "b", "*", "?", "**", "a*b", "*a*"]);
            string path = Draw(random, ["a", "b", "ab", "aab", "ba"]);
            bool expected = Regex.IsMatch(path, Expression(glob));
            Assert.True(expected == new PathGlob(glob).Covers(path), $"{glob} on {path}: expected {expected}");
        }
    }

    [Fact]
    public void Glob_MadeToBeSlow_IsNot()
    {
        string name = new('a', 4000);
        for (int i = 0; i < 20; i++)
            Assert.False(new PathGlob(string.Concat(Enumerable.Repeat("*a", 200)) + "b").Covers(name));
    }

    private static string Draw(Random random, string[] parts) =>
        string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));

    // Rooted globs only: a name may be followed by what is below it, and "**" at the end needs something there.
    private static string Expression(string glob)
    {
        string[] names = glob.Trim('/').Split('/');
        var expression = new StringBuilder("^");
        for (int i = 0; i < names.Length; i++)
        {
            bool last = i == names.Length - 1;
            if (names[i] == "**")
                expression.Append(last ? "[^/]+(/[^/]+)*$" : "([^/]+/)*");
            else
                expression.Append(Regex.Escape(names[i]).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal)).Append(last ? "(/.*)?$" : "/");
        }
        return expression.ToString();
    }
}
