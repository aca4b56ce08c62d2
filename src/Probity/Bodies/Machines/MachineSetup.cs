namespace Probity.Bodies.Machines;

/// <summary>Programs of bodies: what their doors need.</summary>
static class MachineSetup
{
    public static void AddMachines(this IServiceCollection services) => services
        .AddSingleton<Machines>().AddSingleton<ReadMachines>().AddSingleton<RegisterMachine>().AddSingleton<ApproveMachine>().AddSingleton<ChangeMachineKeys>().AddSingleton<EndMachine>();

    /// <summary>Every door of programs' registration.</summary>
    public static void MapMachines(this IEndpointRouteBuilder app)
    {
        app.MapMachinesApi();
        app.MapMachinePages();
        app.MapRegisterMachinePages();
    }
}
