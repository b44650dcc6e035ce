using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data;

public sealed class ResponseLogTests : IDisposable
{
    private const string Header = "person_id,skill_id,item_id,correct,date,fold\n";

    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("answers-").FullName, "log.csv");
    private readonly List<LoggedResponse> taken = [];

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    [Fact]
    public void Read_Answers_AreGivenInTheirOrder()
    {
        var read = Read("date,correct,item_id,fold,skill_id,person_id\n2026-01-02,1,i1,train,s1,p1\n"
            + "2026-01-02,false,\"i,2\",test,s1,p2\n2026-01-05,true,i1,test,s2,p1\n");

        Assert.True(read.Succeeded);
        Assert.Equal(
            [
                new("p1", "s1", "i1", true, new(2026, 1, 2), false), new("p2", "s1", "i,2", false, new(2026, 1, 2), true),
                new("p1", "s2", "i1", true, new(2026, 1, 5), true),
            ],
            taken);
    }

    [Theory]
    [InlineData("p1,s1,i1,1,2026-01-02,valid", "log.csv, row 2, column fold, 'valid': is not a word", "train, test")]
    [InlineData("p1,s1,i1,1,2026-01-02,tst", "column fold, 'tst'", "'test'")]
    [InlineData("p1,s1,i1,1,2026-01-02,", "column fold, ''", "Fill it in")]
    [InlineData("p1,s1,i1,NaN,2026-01-02,test", "column correct, 'NaN'", "true, false, 1, 0")]
    [InlineData(",s1,i1,1,2026-01-02,test", "row 2, column person_id, ''", "Fill it in")]
    [InlineData("p1,s1,i1,1,02.01.2026,test", "row 2, column date, '02.01.2026': is not a date", "2026-01-05")]
    [InlineData("p1,s1,i1,1,2026-01-02,test\np1,s1,i1,1,2026-01-01,test", "row 3, column date, '2026-01-01': is before 2026-01-02", "Sort")]
    public void Read_SomethingWrong_IsNamedWithACure(string rows, string message, string cure)
    {
        var error = Assert.Single(Read(Header + rows + "\n").Errors);

        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(cure, error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralWrongRows_AreAllNamed_AndNothingAfterTheFirstIsGiven()
    {
        var read = Read(Header + "p1,s1,i1,1,2026-01-02,test\np1,s1,i1,x,2026-01-02,test\np1,s1,i1,1,2026-01-02,test\np1,s1,i1,1,x,test\n");

        Assert.Equal([3, 5], read.Errors.Select(error => error.Row!.Value));
        Assert.Single(taken);
    }

    [Fact]
    public void Read_NoRows_IsAnError() => Assert.Contains("no rows", Assert.Single(Read(Header).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_NoSplitColumn_IsAnError()
    {
        var error = Assert.Single(Read("person_id,skill_id,item_id,correct,date\np1,s1,i1,1,2026-01-02\n").Errors);

        Assert.Equal(("fold", "is missing from the header."), (error.Column, error.Message));
    }

    [Fact]
    public void Read_NoFile_IsAnError() => Assert.False(ResponseLog.Read(path, "fold", taken.Add, null, TestContext.Current.CancellationToken).Succeeded);

    private ReadResult<string> Read(string text)
    {
        File.WriteAllText(path, text);
        return ResponseLog.Read(path, "fold", taken.Add, null, TestContext.Current.CancellationToken);
    }
}
